package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.line.hook.CallLink;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which command lines are handed over without the command line's library, and which are left to it. */
class HandOverTest {

    @Test
    void aCallIsRead() {
        assertThat(HandOver.of("call", "--profile", "/p", "+47 22", "--name=Kari N", "--state", "Ended", "--id", "7"))
                .contains(new HandOver(
                        Path.of("/p"), new Command.Call(new CallReport(State.ENDED, "+47 22", "Kari N", "7"))));
        assertThat(HandOver.of("call", ""))
                .contains(new HandOver(null, new Command.Call(new CallReport(State.RINGING, "", null, null))));
    }

    @Test
    void aLinkAndAStartAreRead() {
        assertThat(HandOver.of("open", "tel:+4722000101"))
                .contains(new HandOver(null, new Command.Open("tel:+4722000101")));
        assertThat(HandOver.of()).contains(new HandOver(null, new Command.Show()));
        assertThat(HandOver.of("--profile=/p")).contains(new HandOver(Path.of("/p"), new Command.Show()));
    }

    /** The running program refuses what is wrong, so that its log tells of it; more of a long one is not needed for that. */
    @Test
    void aLinkThatAnnouncesACallIsHandedOverHoweverItIsWritten() {
        String rings = "callcard:ring?number=%2B4722000101";
        assertThat(HandOver.of("open", "--", rings)).contains(new HandOver(null, new Command.Open(rings)));
        assertThat(HandOver.of("open", "callcard:ring?number=tel:1"))
                .contains(new HandOver(null, new Command.Open("callcard:ring?number=tel:1")));
        assertThat(HandOver.of("open", rings + "1".repeat(100_000))
                        .orElseThrow()
                        .command())
                .isInstanceOfSatisfying(Command.Open.class, open -> {
                    assertThat(open.url()).hasSize(CallLink.LONGEST + 1);
                    assertThatExceptionOfType(SentenceException.class)
                            .isThrownBy(() -> CallLink.of(open.url()))
                            .withMessageContaining("too long");
                });
    }

    @Test
    void whatStandsBehindTwoHyphensIsNoOption() {
        assertThat(HandOver.of("call", "--state", "ended", "--", "--profile=/p"))
                .contains(
                        new HandOver(null, new Command.Call(new CallReport(State.ENDED, "--profile=/p", null, null))));
        assertThat(HandOver.of("--profile", "/p", "call", "--", "--"))
                .contains(
                        new HandOver(Path.of("/p"), new Command.Call(new CallReport(State.RINGING, "--", null, null))));
        assertThat(HandOver.of("open", "--", "tel:+4722000101"))
                .contains(new HandOver(null, new Command.Open("tel:+4722000101")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "--verbose"})
    void aHandOverHasNothingToLog(String verbose) {
        assertThat(HandOver.of(verbose)).contains(new HandOver(null, new Command.Show()));
        assertThat(HandOver.of("call", "1", verbose)).isEqualTo(HandOver.of("call", "1"));
        assertThat(HandOver.of("call", "--", verbose))
                .contains(new HandOver(null, new Command.Call(new CallReport(State.RINGING, verbose, null, null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call",
                "call --help",
                "call 1 2",
                "call 1 --state burning",
                "call 1 --id",
                "call 1 --json",
                "open",
                "open https://example.com",
                "open tel:*21*1%23",
                "open tel:22 --id 1",
                "open -- callcard: --profile /p",
                "open -- callcard:ring?number=1 --profile /p",
                "open -- --profile /p",
                "call -- 1 --name N",
                "call -- 1 2",
                "--at-sign-in",
                "--version",
                "-vv",
                "-v call",
                "sync",
                "lookup 1",
                "demo"
            })
    void everythingElseIsLeftToTheCommandLine(String line) {
        assertThat(HandOver.of(line.split(" "))).isEmpty();
    }
}
