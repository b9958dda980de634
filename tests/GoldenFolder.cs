namespace Monitoring.Tests;

/// <summary>Messages kept letter by letter under <c>tests/Golden</c>.</summary>
internal static class GoldenFolder
{
    /// <summary>Compares all messages of a folder with what was looked at; <c>UPDATE_GOLDEN=1</c> rewrites it.</summary>
    public static async Task CompareAsync(string name, SortedDictionary<string, string> posts)
    {
        var folder = Path.Combine(Repository.File("tests/Golden"), name);
        Directory.CreateDirectory(folder);
        var isUpdate = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        Assert.False(isUpdate && Environment.GetEnvironmentVariable("CI") == "true", "UPDATE_GOLDEN is set in CI: messages would be compared with themselves");
        if (isUpdate)
        {
            foreach (var old in Directory.GetFiles(folder, "*.html"))
                File.Delete(old);
            foreach (var (file, html) in posts)
                await File.WriteAllTextAsync(Path.Combine(folder, file + ".html"), html + "\n");
        }

        var golden = Directory.GetFiles(folder, "*.html").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllText(file).TrimEnd('\n'), StringComparer.Ordinal);
        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), posts.Keys);
        foreach (var (file, html) in posts)
            Assert.True(golden[file] == html, $"{file} is now:\n{html}\n\nand was:\n{golden[file]}");
    }

    /// <summary>Whether all tags nest as Telegram asks.</summary>
    public static bool IsWellFormed(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = html[(at + 1)..html.IndexOf('>', at)].Split(' ')[0];
            if (!tag.StartsWith('/'))
                open.Push(tag);
            else if (open.Count == 0 || open.Pop() != tag[1..])
                return false;
        }

        return open.Count == 0;
    }
}
