package io.github.callcard.os.autostart;

import io.github.callcard.os.RegistryLibrary;
import java.io.IOException;
import java.util.List;

/** Switches the start at sign-in on and off on a Windows, and prints what the registry says then. */
public final class RunKeyProgram {

    private RunKeyProgram() {}

    public static void main(String[] arguments) throws Exception {
        RunKey entry = new RunKey(RegistryLibrary.load(), "CallcardTest");
        List<String> command =
                List.of("C:\\Program Files\\Callcard\\Callcard.exe", "--at-sign-in", "--profile", "C:\\Æ");
        System.out.println("off at first: " + !entry.turnOff());
        System.out.println("changed: " + entry.turnOn(command));
        System.out.println("value: " + entry.value().orElse("none"));
        System.out.println("changed again: " + entry.turnOn(command));
        System.out.println("moved: " + entry.turnOn(List.of("D:\\Callcard.exe", "--at-sign-in")));
        System.out.println("value: " + entry.value().orElse("none"));
        System.out.println("off: " + entry.turnOff());
        System.out.println("value: " + entry.value().orElse("none"));
        try {
            entry.turnOn(List.of("C:\\" + "x".repeat(300)));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
