package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.callcard.line.calllist.CallListFault;
import io.github.callcard.line.fritzbox.StandInCallList.Fault;
import io.github.callcard.web.TimeLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A box is asked for the list of its calls, and nothing that it or somebody in its place answers does harm. */
class CallListClientTest {

    private static final TimeLimits SHORT = new TimeLimits(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(20));

    @AutoClose
    private StandInCallList box;

    @BeforeEach
    void start() throws IOException {
        box = new StandInCallList("kari", "secret");
        box.add(7, 2, "0401234567", "876543", -1, "28.11.26 10:42", "0:00", "Ola &amp; Co");
    }

    private List<ListedCall> read(String password, TimeLimits limits) throws CallListFault, InterruptedException {
        CallListAccess access = new CallListAccess("kari", Optional::empty, false, box.port());
        try (CallListClient client = new CallListClient("127.0.0.1", access, limits)) {
            return client.read(password, 3);
        }
    }

    private List<ListedCall> read() throws CallListFault, InterruptedException {
        return read(
                "secret",
                new TimeLimits(
                        Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "::1"})
    void aBoxThatIsWrittenInBracketsIsAnAttemptAsEveryOther(String host) throws Exception {
        CallListAccess access = new CallListAccess("kari", Optional::empty, true, box.port());
        try (CallListClient client = new CallListClient(host, access, SHORT)) {
            CallListFault fault = catchThrowableOfType(CallListFault.class, () -> client.read("secret", 3));
            assertThat(fault.lasts()).isFalse();
            assertThat(fault.getCause()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theListIsReadWithTheUsersPasswordWhichIsNeverSent() throws Exception {
        assertThat(read())
                .containsExactly(new ListedCall(
                        7,
                        ListedCall.Type.MISSED,
                        "0401234567",
                        "SIP: 876543",
                        "876543",
                        "Ola & Co",
                        -1,
                        LocalDateTime.of(2026, 11, 28, 10, 42),
                        Duration.ZERO));
        assertThat(box.requests())
                .containsExactly(
                        "POST /upnp/control/x_contact",
                        "POST /upnp/control/x_contact",
                        "GET /calllist.lua?sid=0123456789abcdef&days=3&max=1000");
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNeverAgainByItself() {
        CallListFault fault = catchThrowableOfType(CallListFault.class, () -> read("wrong", SHORT));

        assertThat(fault.lasts()).isTrue();
        assertThat(fault.sentence())
                .hasToString("127.0.0.1 refuses user and password; enter them again in the line's settings.");
        assertThat(box.requests()).hasSize(2);
    }

    @Test
    void aNonceThatHasGrownOldIsMadeAnew() throws Exception {
        box.behave(Fault.STALE_ONCE);

        assertThat(read()).hasSize(1);
    }

    @Test
    void aUserWithoutTheRightIsToldWhichOne() {
        box.behave(Fault.WRONG_RIGHTS);

        CallListFault fault = catchThrowableOfType(CallListFault.class, this::read);
        assertThat(fault.lasts()).isTrue();
        assertThat(fault.sentence().toString()).contains("does not let this user see its calls");
    }

    @ParameterizedTest
    @EnumSource(names = {"STALE_ALWAYS", "ERROR", "ERROR_AT_LIST", "HUGE", "BOMB", "HALF"})
    void whatTheBoxAnswersWrongIsTriedAgainLater(Fault fault) {
        box.behave(fault);

        CallListFault told = catchThrowableOfType(CallListFault.class, this::read);
        assertThat(told.lasts()).isFalse();
        assertThat(told.sentence())
                .hasToString("The list of calls of 127.0.0.1 cannot be read now; trying again later.");
    }

    @Test
    void silenceIsNotWaitedForWithoutEnd() {
        box.behave(Fault.SILENCE);

        CallListFault told = catchThrowableOfType(CallListFault.class, () -> read("secret", SHORT));
        assertThat(told.lasts()).isFalse();
    }

    /** The list is the box's: an answer cannot send the client to another machine. */
    @Test
    void anAddressElsewhereIsLookedForAtTheBox() throws Exception {
        box.behave(Fault.ELSEWHERE);

        assertThat(read()).hasSize(1);
    }

    @Test
    void ofAnEndlessListTheNewestThousandAreRead() throws Exception {
        for (int id = 8; id < 1100; id++) {
            box.add(id, 2, "0401234567", "876543", -1, "28.11.26 10:43", "0:00", "");
        }

        assertThat(read())
                .hasSize(CallListReader.MOST_CALLS)
                .first()
                .extracting(ListedCall::id)
                .isEqualTo(1099L);
    }

    @Test
    void whatIsNoCallIsLeftOut() throws Exception {
        box.add(8, 2, "0401234567", "876543", -1, "yesterday", "0:00", "");
        box.add(9, 3, "0409", "876543", 11, "28.11.26 10:44", "1:05", "");

        assertThat(read()).extracting(ListedCall::id).containsExactly(9L, 7L);
        assertThat(read().getFirst().length()).isEqualTo(Duration.ofMinutes(65));
    }
}
