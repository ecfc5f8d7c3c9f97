package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ringing along where the switchboard does not tell dialogs: beside other devices only, and never in their way. */
class RingAlongTest {

    private static final String DESK = "<sip:1001@192.0.2.50:5060>;expires=1700";

    private final TestedSession pbx = TestedSession.ringingThroughout();

    @ParameterizedTest
    @ValueSource(ints = {404, 489, 405, 501, 408, 480, 481})
    void itIsTriedWhereTheDialogsAreRefused(int status) {
        pbx.answer(pbx.connection.takeRequest(), status);
        SipRequest look = pbx.connection.takeRequest();
        assertThat(look.startLine()).isEqualTo("REGISTER sip:example.com SIP/2.0");
        assertThat(look.headers().has("Contact")).as("it only asks").isFalse();
        assertThat(pbx.ends).isEmpty();
    }

    @Test
    void besideAnotherDeviceThisOneIsAddedAndTheLineSaysWhatCallersWillHear() {
        SipRequest add = lookedAndAdding(DESK);
        String contact = add.headers().first("Contact").orElseThrow();
        assertThat(contact).contains("@192.0.2.7:40000>;expires=60;+sip.instance=\"<" + TestedSession.INSTANCE + ">\"");
        pbx.answer(add, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + contact);
        assertThat(pbx.ends).containsExactly("watched");
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class);
        assertThat(pbx.line.health().message())
                .hasToString(
                        "Ready, but pbx.example.com does not tell the calls of 1001: this computer rings along silently, so"
                                + " a caller whom the telephone turns away goes on hearing it ring; ask the switchboard's"
                                + " administrator for a hint (BLF rights) of 1001.");
    }

    @Test
    void whereTheDialogsAreRefusedLaterTheLineSaysThatItRingsAlong() {
        TestedSession dials =
                new TestedSession(Transport.UDP, true, new SipWishes(List.of(), false, true, RingingAlong.THROUGHOUT));
        SipRequest subscription = dials.acceptSubscription(60);
        dials.tell(subscription, 1, "active", TestedSession.nothing(0));
        dials.answer((SipRequest) dials.connection.takeSent().getLast(), 200, "Allow: INVITE, REFER");
        assertThat(dials.line.capabilities()).containsExactly(Capability.DIAL);
        dials.tell(subscription, 2, "terminated;reason=rejected", "");
        assertThat(dials.line.health().state()).isEqualTo(LineHealth.State.RECONNECTING);
        dials.answer((SipRequest) dials.connection.takeSent().getLast(), 200, "Contact: " + DESK);
        SipRequest add = dials.connection.takeRequest();
        String contact = add.headers().first("Contact").orElseThrow();
        dials.answer(add, 200);
        dials.answer(dials.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + contact);
        assertThat(dials.line.health().message().toString()).contains("this computer rings along silently");
        assertThat(dials.events).hasExactlyElementsOfTypes(Up.class, Down.class, Up.class);
        assertThat(dials.line.capabilities()).isEmpty();
        assertThat(dials.line.dial("5").toCompletableFuture())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("rings along for 1001 and cannot dial meanwhile; dial at the telephone");
    }

    @Test
    void withoutAnotherDeviceThisOneStaysAway() {
        pbx.answer(pbx.connection.takeRequest(), 404);
        pbx.answer(pbx.connection.takeRequest(), 200);
        assertThat(pbx.connection.takeSent()).isEmpty();
        assertThat(pbx.ends)
                .containsExactly(
                        "untold: pbx.example.com does not tell the calls of 1001, and no telephone is signed in there"
                                + " beside which this computer could ring along; ask the switchboard's administrator for a hint (BLF"
                                + " rights) of 1001.");
    }

    @Test
    void aDeviceThatHasToGiveWayIsPutBackAndThisOneGoesForGood() {
        pbx.answer(lookedAndAdding(DESK), 200);
        String own = own();
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + own + ";expires=60");
        SipRequest removal = pbx.connection.takeRequest();
        assertThat(removal.headers().first("Contact").orElseThrow()).contains(own + ";expires=0");
        pbx.answer(removal, 200);
        SipRequest putBack = pbx.connection.takeRequest();
        assertThat(putBack.headers().all("Contact")).containsExactly(DESK);
        pbx.answer(putBack, 200, "Contact: " + DESK);
        assertThat(pbx.ends)
                .containsExactly(
                        "never again: pbx.example.com does not tell the calls of 1001, and has room for one device of"
                                + " 1001 only, which is left to the telephone; ask the switchboard's administrator for a hint (BLF"
                                + " rights) of 1001.");
    }

    @Test
    void afterThatItIsNotEvenTried() {
        TestedSession again = new TestedSession(Transport.UDP, false);
        again.answer(again.connection.takeRequest(), 404);
        assertThat(again.connection.takeSent()).isEmpty();
        assertThat(again.ends).singleElement().asString().startsWith("never again: ");
    }

    @Test
    void whereThereIsNoRoomNothingIsHarmed() {
        pbx.answer(lookedAndAdding(DESK), 403);
        assertThat(pbx.ends).singleElement().asString().contains("takes no further device of 1001");
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void whatIsLeftOfAKilledRunIsNoOtherDevice() {
        pbx.answer(pbx.connection.takeRequest(), 404);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: <sip:" + user() + "@192.0.2.7:39999>;expires=50");
        assertThat(pbx.ends).singleElement().asString().startsWith("untold: ");
    }

    @Test
    void whatIsLeftOfAKilledRunIsRemoved() {
        String left = "<sip:" + user() + "@192.0.2.7:39999>";
        SipRequest add = lookedAndAdding(DESK + ", " + left + ";expires=50");
        assertThat(add.headers().all("Contact")).hasSize(2).last().isEqualTo(left + ";expires=0");
    }

    @Test
    void aLongerRegistrationIsAskedForWhereTheServerWantsIt() {
        pbx.answer(lookedAndAdding(DESK), 423, "Min-Expires: 300");
        assertThat(pbx.connection.takeRequest().headers().first("Contact").orElseThrow())
                .contains(";expires=300");
    }

    @Test
    void beforeEachRenewalTheOtherDevicesAreLookedAt() {
        ringsAlong();
        pbx.time.pass(Duration.ofSeconds(50));
        SipRequest look = pbx.connection.takeRequest();
        assertThat(look.headers().has("Contact")).isFalse();
        pbx.answer(look, 200, "Contact: " + own());
        SipRequest removal = pbx.connection.takeRequest();
        assertThat(removal.headers().first("Contact").orElseThrow())
                .as("the telephone is off: a caller is not to hear ringing")
                .contains(";expires=0");
        pbx.answer(removal, 200);
        assertThat(pbx.ends).last().asString().startsWith("untold: ");
    }

    @Test
    void aRegistrationThatRanOutDuringASleepIsMadeAnew() {
        ringsAlong();
        pbx.sleep(Duration.ofMinutes(10));
        pbx.time.pass(Duration.ofSeconds(20));
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
        SipRequest add = pbx.connection.takeRequest();
        assertThat(add.headers().first("Contact").orElseThrow()).contains(";expires=60");
        pbx.answer(add, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void aShorterRegistrationThanAskedForIsRenewedInTime() {
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own() + ";expires=30");
        pbx.time.pass(Duration.ofSeconds(19));
        assertThat(pbx.connection.takeSent()).isEmpty();
        pbx.time.pass(Duration.ofSeconds(1));
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("REGISTER");
    }

    @Test
    void aCallThatRingsBeforeTheOthersWereLookedAtComesWithTheLine() {
        pbx.answer(lookedAndAdding(DESK), 200);
        SipRequest look = pbx.connection.takeRequest();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        pbx.answer(look, 200, "Contact: " + DESK, "Contact: " + own());
        assertThat(((Up) pbx.events.getLast()).calls())
                .singleElement()
                .satisfies(call -> assertThat(call.details().number()).isEqualTo("+4722334455"));
    }

    @Test
    void aRegistrarThatDoesNotKeepThisDeviceHasNoRoomForIt() {
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
        SipRequest removal = pbx.connection.takeRequest();
        assertThat(removal.headers().first("Contact").orElseThrow()).contains(";expires=0");
        pbx.answer(removal, 200);
        assertThat(pbx.ends).singleElement().asString().contains("takes no further device of 1001");
    }

    @Test
    void aDeviceThatWasRemovedIsPutBackBeforeItStops() {
        boolean[] done = {false};
        SipRequest add = lookedAndAdding(DESK);
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        pbx.answer(add, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + own());
        pbx.answer(pbx.connection.takeRequest(), 200);
        SipRequest putBack = pbx.connection.takeRequest();
        assertThat(putBack.headers().all("Contact")).containsExactly(DESK);
        assertThat(done[0]).isFalse();
        pbx.answer(putBack, 200);
        assertThat(done[0]).isTrue();
        assertThat(pbx.ends).isEmpty();
    }

    @Test
    void whatIsAddedWhileItIsStoppedIsTakenAwayAgain() {
        boolean[] done = {false};
        SipRequest add = lookedAndAdding(DESK);
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        pbx.answer(add, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        SipRequest removal = pbx.connection.takeRequest();
        assertThat(removal.headers().first("Contact").orElseThrow()).contains(own() + ";expires=0");
        pbx.answer(removal, 200);
        assertThat(done[0]).isTrue();
    }

    @Test
    void stoppingDoesNotCutShortThePuttingBackOfADevice() {
        boolean[] done = {false};
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + own());
        SipRequest removal = pbx.connection.takeRequest();
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        assertThat(done[0]).isFalse();
        pbx.answer(removal, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
        assertThat(done[0]).isTrue();
    }

    @Test
    void aPlaceThatAnotherDeviceTookIsLeftToIt() {
        ringsAlong();
        pbx.time.pass(Duration.ofSeconds(50));
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
        assertThat(pbx.connection.takeSent()).isEmpty();
        assertThat(pbx.ends).last().asString().contains("takes no further device");
    }

    @Test
    void aCallRingsAndNothingElse() {
        ringsAlong();
        invite("1", "From: \"Kari\" <sip:+4722334455@example.com>;tag=caller");
        SipResponse ringing = pbx.connection.takeResponse();
        assertThat(ringing.status()).isEqualTo(180);
        assertThat(ringing.to().tag()).isPresent();
        assertThat(ringing.headers().first("Contact").orElseThrow()).contains(user());
        Ringing told = (Ringing) pbx.events.getLast();
        assertThat(told.details().number()).isEqualTo("+4722334455");
        assertThat(told.details().displayName()).isEqualTo("Kari");
        for (int minute = 0; minute < 5; minute++) {
            passOneMinute();
        }
        assertThat(pbx.events).last().isSameAs(told);
    }

    /** Lets a minute pass in which the registrar answers what it is asked. */
    private void passOneMinute() {
        List<SipMessage> sent = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            pbx.time.pass(Duration.ofSeconds(1));
            List<SipMessage> now = pbx.connection.takeSent();
            while (!now.isEmpty()) {
                sent.addAll(now);
                now.stream()
                        .filter(SipRequest.class::isInstance)
                        .map(SipRequest.class::cast)
                        .forEach(register -> pbx.answer(register, 200, "Contact: " + DESK, "Contact: " + own()));
                now = pbx.connection.takeSent();
            }
        }
        assertThat(sent.stream().filter(SipResponse.class::isInstance).map(SipResponse.class::cast))
                .as("proxies are reminded that it rings")
                .extracting(SipResponse::status)
                .containsExactly(180);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIP;cause=200;text=\"Call completed elsewhere\"|ANSWERED_ELSEWHERE",
                "Q.850;cause=26|ANSWERED_ELSEWHERE",
                "Q.850;cause=16, SIP;cause=200|ANSWERED_ELSEWHERE",
                "Q.850;cause=16|MISSED",
                "Q.850;cause=0|MISSED",
                "Q.850;cause=19|MISSED",
                "none|MISSED"
            })
    void aCancelSaysWhetherItWasAnsweredElsewhere(String reason, Outcome outcome) {
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        pbx.connection.takeSent();
        within("CANCEL", "1", "", reason.equals("none") ? "" : "Reason: " + reason + "\n");
        assertThat(pbx.connection.takeSent())
                .extracting(message ->
                        ((SipResponse) message).status() + " " + message.cSeq().method())
                .containsExactly("200 CANCEL", "487 INVITE");
        assertThat(((Ended) pbx.events.getLast()).outcome()).isEqualTo(outcome);
    }

    @Test
    void anUpdateTellsAnotherCaller() {
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        String tag = pbx.connection.takeResponse().to().tag().orElseThrow();
        within("UPDATE", "2", ";tag=" + tag, "P-Asserted-Identity: \"Per\" <sip:+4722999999@example.com>\n");
        assertThat(pbx.connection.takeResponse().status()).isEqualTo(200);
        assertThat(((Identified) pbx.events.getLast()).details().number()).isEqualTo("+4722999999");
        assertThat(((Identified) pbx.events.getLast()).details().displayName()).isEqualTo("Per");
    }

    @Test
    void whoeverDoesNotKnowTheContactGetsNoAnswerAndShowsNothing() {
        ringsAlong();
        pbx.session.received(Wire.message("""
                INVITE sip:1001@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-scan
                From: <sip:100@example.com>;tag=scanner
                To: <sip:1001@example.com>
                Call-ID: scan
                CSeq: 1 INVITE
                Require: 100rel

                """));
        assertThat(pbx.connection.takeSent()).isEmpty();
        assertThat(pbx.events).hasOnlyElementsOfType(Up.class);
    }

    @Test
    void leavingEndsThisBranchOnlyAndTakesTheDeviceAway() {
        boolean[] done = {false};
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        pbx.connection.takeSent();
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        List<SipMessage> sent = pbx.connection.takeSent();
        assertThat(((SipResponse) sent.get(0)).status())
                .as("504 ends no other branch and is never what the caller hears")
                .isEqualTo(504);
        SipRequest removal = (SipRequest) sent.get(1);
        assertThat(removal.headers().first("Contact").orElseThrow()).contains(";expires=0");
        pbx.answer(removal, 200);
        assertThat(done[0]).isTrue();
        assertThat(pbx.events).last().isInstanceOf(Ringing.class);
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS,200", "MESSAGE,405", "BYE,481", "UPDATE,481", "CANCEL,481", "NOTIFY,481"})
    void otherRequestsGetTheAnswerThatIsDue(String method, int status) {
        pbx.connection.takeSent();
        within(method, "9", "", "");
        assertThat(pbx.connection.takeResponse().status()).isEqualTo(status);
    }

    @Test
    void aCallThatRequiresWhatIsNotKnownRingsAsEveryOther() {
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller\nRequire: 100rel");
        assertThat(pbx.connection.takeResponse().status()).isEqualTo(180);
        assertThat(pbx.events).last().isInstanceOf(Ringing.class);
    }

    @Test
    void anExtensionThatAnotherRequestRequiresIsNamed() {
        ringsAlong();
        within("OPTIONS", "9", "", "Require: 100rel\n");
        SipResponse refusal = pbx.connection.takeResponse();
        assertThat(refusal.status()).isEqualTo(420);
        assertThat(refusal.headers().first("Unsupported")).contains("100rel");
    }

    @Test
    void aCallThatAnotherDeviceTurnedDownForAllWasDeclined() {
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        within("CANCEL", "1", "", "Reason: SIP;cause=603;text=\"Decline\"\n");
        assertThat(((Ended) pbx.events.getLast()).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void atEachRenewalTheDialogsAreAskedForAgain() {
        ringsAlong();
        SipRequest trial = renewed();
        assertThat(trial.method()).isEqualTo("SUBSCRIBE");
        pbx.answer(trial, 404);
        assertThat(renewed().method()).as("at the next renewal, too").isEqualTo("SUBSCRIBE");
        assertThat(pbx.ends).containsExactly("watched");
        assertThat(pbx.line.health().isReady()).isTrue();
    }

    @Test
    void whereTheyAreToldByThenThisDeviceGoes() {
        ringsAlong();
        SipRequest trial = renewed();
        pbx.answer(trial, 200, "Expires: 60", "Contact: <sip:server@192.0.2.1:5060>");
        pbx.tell(trial, 1, "active;expires=60", TestedSession.nothing(0));
        pbx.time.pass(ToldCalls.ANEW_PAUSE);
        List<SipRequest> last = pbx.connection.takeSent().stream()
                .filter(SipRequest.class::isInstance)
                .map(SipRequest.class::cast)
                .toList();
        assertThat(last).extracting(SipRequest::method).containsExactly("SUBSCRIBE", "REGISTER");
        assertThat(last)
                .allMatch(
                        request -> request.headers().first("Expires").orElse("").equals("0"));
        pbx.answer(last.getLast(), 200);
        assertThat(pbx.ends).containsExactly("watched", "told by now");
    }

    @Test
    void whileACallRingsNothingIsTried() {
        ringsAlong();
        invite("1", "From: <sip:+4722334455@example.com>;tag=caller");
        pbx.connection.takeSent();
        pbx.time.pass(Duration.ofSeconds(50));
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        pbx.answer(pbx.connection.takeRequest(), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    /** The registration is renewed; answers what is sent then. */
    private SipRequest renewed() {
        pbx.time.pass(Duration.ofSeconds(50));
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        pbx.answer(pbx.connection.takeRequest(), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        return pbx.connection.takeRequest();
    }

    @Test
    void aDeviceThatWasRemovedIsPutBackAlsoWhenTheConnectionIsLostBeforeThatIsSeen() {
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.session.lost("reset");
        assertThat(pbx.ends).containsExactly("lost");

        pbx.time.pass(Duration.ofSeconds(10));
        TestedSession next = new TestedSession(pbx);
        SipRequest look = next.connection.takeRequest();
        assertThat(look.startLine()).isEqualTo("REGISTER sip:example.com SIP/2.0");
        next.answer(look, 200, "Contact: " + own() + ";expires=50");
        SipRequest last = (SipRequest) next.connection.takeSent().getLast();
        if (last.headers().first("Contact").orElse("").contains("expires=0")) {
            next.answer(last, 200);
            last = next.connection.takeRequest();
        }
        assertThat(last.headers().all("Contact"))
                .singleElement()
                .asString()
                .startsWith("<sip:1001@192.0.2.50:5060>;expires=16");
        next.answer(last, 200);
        assertThat(next.ends).singleElement().asString().startsWith("never again: ");
    }

    @Test
    void whereNothingWasRemovedTheNextConnectionGoesOnAsUsual() {
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.session.lost("reset");
        TestedSession next = new TestedSession(pbx);
        next.answer(next.connection.takeRequest(), 200, "Contact: " + DESK);
        assertThat(next.connection.takeRequest().method()).isEqualTo("SUBSCRIBE");
    }

    private SipRequest lookedAndAdding(String contacts) {
        pbx.answer(pbx.connection.takeRequest(), 404);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + contacts);
        return pbx.connection.takeRequest();
    }

    private void ringsAlong() {
        pbx.answer(lookedAndAdding(DESK), 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: " + own());
        assertThat(pbx.ends).containsExactly("watched");
    }

    private static String own() {
        return "<sip:" + user() + "@192.0.2.7:40000>";
    }

    /** The user part of this device's contact, which is the same in each run. */
    private static String user() {
        TestedSession other = new TestedSession(Transport.UDP);
        other.answer(other.connection.takeRequest(), 404);
        other.answer(other.connection.takeRequest(), 200, "Contact: " + DESK);
        try {
            return NameAddress.parse(other.connection
                            .takeRequest()
                            .headers()
                            .first("Contact")
                            .orElseThrow())
                    .uri()
                    .user();
        } catch (io.github.callcard.line.sipwatch.message.MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    private void invite(String branch, String headers) {
        pbx.session.received(Wire.message("""
                INVITE sip:%s@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-%s
                To: <sip:1001@example.com>
                Call-ID: call
                CSeq: 1 INVITE
                %s

                """.formatted(user(), branch, headers)));
    }

    private void within(String method, String branch, String toTag, String headers) {
        pbx.session.received(Wire.message("""
                %s sip:%s@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-%s
                From: <sip:+4722334455@example.com>;tag=caller
                To: <sip:1001@example.com>%s
                Call-ID: call
                CSeq: 1 %s
                %s
                """.formatted(method, user(), branch, toTag, method, headers)));
    }
}
