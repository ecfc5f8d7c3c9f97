package io.github.callcard.os;

import java.io.IOException;
import java.util.List;

/** Runs on Windows' Java: lets {@code reg} write policies, and prints what is read of them. */
public final class RegistryProgram {

    private static final String KEY = "SOFTWARE\\Policies\\CallcardTest";

    private RegistryProgram() {}

    public static void main(String[] arguments) throws Exception, InterruptedException {
        System.out.println("none: " + WindowsRegistry.ofSystem().machineValues(KEY));
        add("server.url", "REG_SZ", "https://crm.example.com/Øst/");
        add("card.tray", "REG_SZ", "false");
        add("sync.minutes", "REG_DWORD", "30");
        add("colleagues.numbers", "REG_MULTI_SZ", "+49 89 1234\\0+47 22 00");
        WindowsRegistry.ofSystem()
                .machineValues(KEY)
                .forEach((name, value) -> System.out.println(name + " = " + value + " ("
                        + (value instanceof List ? "List" : value.getClass().getSimpleName()) + ")"));
        reg("delete", "HKLM\\" + KEY, "/f");
        System.out.println("done");
    }

    private static void add(String name, String type, String value) throws IOException, InterruptedException {
        reg("add", "HKLM\\" + KEY, "/v", name, "/t", type, "/d", value, "/f");
    }

    private static void reg(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder reg = new ProcessBuilder("reg.exe");
        reg.command().addAll(List.of(arguments));
        Process process = reg.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("reg " + String.join(" ", arguments) + " failed");
        }
    }
}
