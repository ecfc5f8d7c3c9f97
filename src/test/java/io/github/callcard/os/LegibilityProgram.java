package io.github.callcard.os;

/** Prints how the user of this process wants to read; on Windows after he has said so, as its settings do. */
public final class LegibilityProgram {

    private LegibilityProgram() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Legibility.ofSystem());
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            Process reg = new ProcessBuilder(
                            "reg.exe",
                            "add",
                            "HKCU\\Software\\Microsoft\\Accessibility",
                            "/v",
                            "TextScaleFactor",
                            "/t",
                            "REG_DWORD",
                            "/d",
                            "175",
                            "/f")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            System.out.println("written: " + (reg.waitFor() == 0));
            System.out.println(Legibility.ofSystem());
        }
    }
}
