Console.Error.WriteLine("functions: not built yet");
return 2;
