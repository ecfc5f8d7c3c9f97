package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import io.github.callcard.windows.WindowsProgram.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of Windows: exit statuses, secrets in the Credential Manager, letters on a console of any code page. */
@Tag("peer")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
class WindowsCommandsPeerTest {

    private Path folder;
    private WindowsDesktop desktop;
    private StandIn crm;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        desktop = WindowsDesktop.open(folder);
        crm = StandIn.start();
    }

    @AfterAll
    void close() throws Exception {
        crm.close();
        desktop.close();
    }

    private WindowsProgram program(String name) throws Exception {
        return new WindowsProgram(desktop, folder.resolve(name), """
                { "server": { "url": "%s", "user": "demo" }, "region": "NO", "lines": [] }
                """.formatted(crm.address()));
    }

    @Test
    void aCommandSaysByItsExitStatusHowItEnded() throws Exception {
        WindowsProgram program = program("statuses");

        assertThat(program.run("--version")).isEqualTo(new Ran(0, "Callcard development\n"));
        assertThat(program.run("no-such-command").status()).isEqualTo(2);
        Ran lookup = program.run("lookup", "--from", "C:\\none.json", "22123456");
        assertThat(lookup.status()).isEqualTo(1);
        assertThat(lookup.output())
                .startsWith("callcard: ")
                .contains("none.json")
                .hasLineCount(1);
    }

    @Test
    void aPasswordIsKeptByWindowsAndServesSyncAndDoctorUntilTheUserSignsOut() throws Exception {
        WindowsProgram program = program("sign-in");

        assertThat(program.run("sync").output()).contains("run callcard signin");
        assertThat(program.runTyping("demo", "signin"))
                .isEqualTo(new Ran(0, "The password is saved in the Windows Credential Manager.\n"));
        Ran sync = program.run("sync");
        assertThat(sync.status()).as(sync.output()).isZero();
        assertThat(sync.output()).startsWith("Updated: ");
        Ran doctor = program.run("doctor");
        assertThat(doctor.output())
                .contains("Secrets are kept in the Windows Credential Manager.")
                .contains("ok         sign-in")
                .contains("ok         tray");
        Ran lookup = program.run("lookup", "+442079460101");
        assertThat(lookup.output()).contains("Philippa Ashdown");
        assertThat(program.run("signout").status()).isZero();
        assertThat(program.run("sync").output()).contains("run callcard signin");
    }

    /** Windows gives Java its arguments in the code page, with a question mark for what that lacks. */
    @Test
    void aFileThatTheCodePageCannotNameIsRefusedWithWhatToDo() throws Exception {
        WindowsProgram program = program("unnamed");

        Ran refused = program.run("lookup", "--from", "C:\\users\\Łukasz\\answer.json", "22123456");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.output())
                .contains("\"C:\\users\\?ukasz\\answer.json\" cannot be the name of a file here")
                .contains("choose a folder whose name has only common letters");
    }

    /** Western Europe's of the command prompt, America's, and UTF-8. */
    @ParameterizedTest
    @ValueSource(ints = {850, 437, 65001})
    void lettersArriveOnAConsoleOfAnyCodePage(int codePage) throws Exception {
        WindowsProgram program = program("console-" + codePage);
        Path answer = Files.writeString(folder.resolve("answer.json"), """
                {"CallerIDHash": "h1", "CallerIDs": [{"PhoneNumber": 4722123456, "PersonId": 7, "PersonName": "Bjørn Åsæther",
                  "ContactId": 3, "ContactName": "Fjord AS"}]}
                """);
        List<String> command = new ArrayList<>(List.of("cmd", "/c", "chcp", Integer.toString(codePage), ">nul", "&"));
        command.addAll(program.command("lookup", "--from", WindowsJava.path(answer), "22123456"));

        String seen = onATerminal(command);

        // The first of the two code pages has every letter of the name; in America's there is no capital or small ø.
        assertThat(seen).contains(codePage == 437 ? "Åsæther" : "Bjørn Åsæther");
    }

    /** The screen of a terminal with a program of Windows: Wine's console writes UTF-8 there, from the bytes in its code page. */
    private String onATerminal(List<String> command) throws Exception {
        Path typescript = folder.resolve("typescript");
        StringBuilder line = new StringBuilder("wine");
        command.forEach(word -> line.append(" '").append(word).append('\''));
        List<String> terminal = List.of("script", "-qefc", line.toString(), typescript.toString());
        try (PeerProcess process = desktop.start("terminal", "b", Map.of(), terminal)) {
            process.await(300);
        }
        return Files.readString(typescript);
    }
}
