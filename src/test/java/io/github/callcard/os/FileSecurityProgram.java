package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs on Windows' Java: prints who may change a file that the user makes, and who is trusted with it. */
public final class FileSecurityProgram {

    private FileSecurityProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.writeString(Files.createTempDirectory("trust").resolve("policy.json"), "{}");
        System.out.println("descriptor: " + WindowsOwnership.descriptor(file));
        System.out.println("flaw: "
                + FileTrusts.inAdministrators("Windows 11")
                        .flaw(file)
                        .map(Sentence::toString)
                        .orElse("none"));
        System.out.println("user: " + WindowsOwnership.user());
        Path users = Files.writeString(Path.of("C:\\", "users.dll"), "");
        System.out.println("flaw for the user: "
                + FileTrusts.inUserAndAdministrators("Windows 11")
                        .flaw(users)
                        .map(Sentence::toString)
                        .orElse("none"));
        System.out.println("flaw of a share: "
                + FileTrusts.inUserAndAdministrators("Windows 11")
                        .flaw(Path.of("\\\\server\\share\\x.dll"))
                        .map(Sentence::toString)
                        .orElse("none"));
        System.out.println("done");
    }
}
