Console.Error.WriteLine("monitor: not built yet");
return 2;
