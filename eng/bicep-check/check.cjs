// Parses Bicep files with tree-sitter; one line a fault: file(line,column): what. Exit code 1 with faults.
const fs = require('fs');
const Parser = require('tree-sitter');
const parser = new Parser();
parser.setLanguage(require('tree-sitter-bicep'));

let faults = 0;
for (const file of process.argv.slice(2)) {
  const visit = node => {
    if (node.type === 'ERROR' || node.isMissing) {
      faults++;
      console.log(`${file}(${node.startPosition.row + 1},${node.startPosition.column + 1}): ${node.isMissing ? 'missing ' + node.type : 'not understood: ' + JSON.stringify(node.text.slice(0, 60))}`);
    }
    for (const child of node.children) visit(child);
  };
  visit(parser.parse(fs.readFileSync(file, 'utf8')).rootNode);
}
process.exit(faults ? 1 : 0);
