package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.sipwatch.message.WatchedDialog.Direction;
import io.github.callcard.line.sipwatch.message.WatchedDialog.Event;
import io.github.callcard.line.sipwatch.message.WatchedDialog.Side;
import io.github.callcard.line.sipwatch.message.WatchedDialog.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogInfoTest {

    private static final String RINGING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="7" state="full" entity="sip:1001@pbx">
              <!-- all there is -->
              <dialog id="d1" call-id="c1@pbx" local-tag="l1" remote-tag="r1" direction="recipient">
                <state event="replaced" code="180">early</state>
                <duration>274</duration>
                <remote>
                  <identity display="J\u00F8rgen &amp; Co &lt;x&gt;">sip:+4722334455@pbx;user=phone</identity>
                  <target uri="sip:+4722334455@192.0.2.1:5060"><param pname="+sip.rendering" pval="yes"/></target>
                </remote>
                <local><identity>sip:1001@pbx</identity></local>
              </dialog>
              <dialog id="d2" direction="initiator"><state>confirmed</state></dialog>
            </dialog-info>
            """;

    @Test
    void everythingThatADocumentSaysIsRead() throws MalformedMessageException {
        DialogInfo info = parse(RINGING);
        assertThat(info.version()).isEqualTo(7);
        assertThat(info.isFull()).isTrue();
        assertThat(info.entity()).isEqualTo("sip:1001@pbx");
        assertThat(info.dialogs()).hasSize(2);
        WatchedDialog dialog = info.dialogs().getFirst();
        assertThat(dialog.id()).isEqualTo("d1");
        assertThat(dialog.callId()).isEqualTo("c1@pbx");
        assertThat(dialog.localTag()).isEqualTo("l1");
        assertThat(dialog.remoteTag()).isEqualTo("r1");
        assertThat(dialog.direction()).isEqualTo(Direction.RECIPIENT);
        assertThat(dialog.state()).isEqualTo(State.EARLY);
        assertThat(dialog.event()).isEqualTo(Event.REPLACED);
        assertThat(dialog.code()).isEqualTo(180);
        assertThat(dialog.remote().party()).contains(new Party("+4722334455", "J\u00F8rgen & Co <x>", null, false));
        assertThat(dialog.remote().target()).hasToString("sip:+4722334455@192.0.2.1:5060");
        assertThat(dialog.local().party()).contains(new Party("1001", null, null, false));
    }

    @Test
    void whatIsNotToldIsAbsent() throws MalformedMessageException {
        assertThat(parse(RINGING).dialogs().getLast())
                .isEqualTo(new WatchedDialog(
                        "d2",
                        null,
                        null,
                        null,
                        Direction.INITIATOR,
                        State.CONFIRMED,
                        null,
                        0,
                        Side.UNTOLD,
                        Side.UNTOLD));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<state>Terminated</state>, TERMINATED,",
        "<state> EARLY  </state>, EARLY,",
        "<state>tr<!-- -->ying</state>, TRYING,",
        "<state>on-hold</state>, UNKNOWN,",
        "<state/>, UNKNOWN,",
        "<nothing/>, UNKNOWN,",
        "<state event='cancelled' code='487'>terminated</state>, TERMINATED, CANCELLED",
        "<state event='Rejected'>terminated</state>, TERMINATED, REJECTED",
        "<state event='local-bye'>terminated</state>, TERMINATED, LOCAL_BYE",
        "<state event='remote-bye'>terminated</state>, TERMINATED, REMOTE_BYE",
        "<state event='error'>terminated</state>, TERMINATED, ERROR",
        "<state event='timeout'>terminated</state>, TERMINATED, TIMEOUT",
        "<state event='remote-busy'>terminated</state>, TERMINATED, OTHER",
    })
    void statesAndEventsAreReadInAnyCase(String element, State state, Event event) throws MalformedMessageException {
        WatchedDialog dialog = only(element);
        assertThat(dialog.state()).isEqualTo(state);
        assertThat(dialog.event()).isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "<identity>sip:+4711@pbx</identity>                       ! +4711",
                "<identity>&lt;sip:+4711@pbx&gt;</identity>               ! +4711",
                "<identity>tel:+4711</identity>                           ! +4711",
                "<identity>sip:%2B4711@pbx</identity>                     ! +4711",
                "<identity>sip:unavailable@unknown</identity>             ! ''",
                "<identity>nonsense</identity><target uri='sip:+4711@x'/> ! +4711",
                "<x:identity xmlns:x='urn:x'>sip:9@pbx</x:identity><identity>sip:+4711@pbx</identity> ! +4711",
                "<more><identity>sip:9@pbx</identity></more><identity>sip:+4711@pbx</identity> ! +4711",
            })
    void theOtherSideIsReadAsFarAsItIsTold(String elements, String number) throws MalformedMessageException {
        assertThat(only("<remote>" + elements + "</remote>")
                        .remote()
                        .party()
                        .orElseThrow()
                        .number())
                .isEqualTo(number);
    }

    @Test
    void aSideWithoutAnythingIsNobody() throws MalformedMessageException {
        assertThat(only("<remote><identity/></remote>").remote().party()).isEmpty();
    }

    @Test
    void aDocumentMayTellOnlyWhatChanged() throws MalformedMessageException {
        DialogInfo info = parse("<dialog-info version='00000000012' state='Partial' entity='sip:1001@pbx'/>");
        assertThat(info.isFull()).isFalse();
        assertThat(info.version()).isEqualTo(12);
        assertThat(info.dialogs()).isEmpty();
    }

    @Test
    void anEmptyLineBeforeTheDocumentIsForgiven() throws MalformedMessageException {
        assertThat(parse("\r\n" + RINGING).dialogs()).hasSize(2);
    }

    @Test
    void aDocumentSaysItsEncoding() throws MalformedMessageException {
        byte[] latin1 = RINGING.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DialogInfo.parse(SipBody.of(latin1))
                        .dialogs()
                        .getFirst()
                        .remote()
                        .party()
                        .orElseThrow()
                        .name())
                .startsWith("J\u00F8rgen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sip:1001@pbx",
                "<dialog-info version='1' state='full'>",
                "<dialog-info version='1' state='full'/><dialog-info/>",
                "<dialog-info version='1' state='full'><dialog id='1'></dialog-info>",
                "<dialog-info state='full'/>",
                "<dialog-info version='-1' state='full'/>",
                "<dialog-info version='1'/>",
                "<dialog-info version='1' state='half'/>",
                "<presence version='1' state='full'/>",
                "<dialog-info xmlns='urn:x' version='1' state='full'/>",
                "<dialog-info version='1' state='full'><dialog/></dialog-info>",
                "<dialog-info version='1' state='full'>&unknown;</dialog-info>",
            })
    void whatIsNoDialogDocumentIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "sip:secret@pbx");
        String document = "<!DOCTYPE dialog-info [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + "<dialog-info version='1' state='full'><dialog id='1'><remote><identity>&x;</identity></remote></dialog>"
                + "</dialog-info>";
        assertThatThrownBy(() -> parse(document)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void anEndlessDocumentIsRefused() {
        String dialogs = "<dialog id='1'/>".repeat(300);
        assertThatThrownBy(() -> parse("<dialog-info version='1' state='full'>" + dialogs + "</dialog-info>"))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("256");
        assertThatThrownBy(() -> parse(RINGING + " ".repeat(70_000))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void elementsWithinUnknownOnesArePassedOver() throws MalformedMessageException {
        assertThat(only("<a>".repeat(50) + "<state>trying</state>" + "</a>".repeat(50) + "<state>early</state>")
                        .state())
                .isEqualTo(State.EARLY);
    }

    @Test
    void nothingThatNamesPeopleIsInItsText() throws MalformedMessageException {
        assertThat(parse(RINGING) + " " + parse(RINGING).dialogs().getFirst().remote())
                .isEqualTo("full 7 [RECIPIENT EARLY REPLACED, INITIATOR CONFIRMED] told");
    }

    private static WatchedDialog only(String elements) throws MalformedMessageException {
        DialogInfo info =
                parse("<dialog-info version='1' state='full'><dialog id='1'>" + elements + "</dialog></dialog-info>");
        assertThat(info.dialogs()).hasSize(1);
        return info.dialogs().getFirst();
    }

    private static DialogInfo parse(String document) throws MalformedMessageException {
        return DialogInfo.parse(SipBody.of(document));
    }
}
