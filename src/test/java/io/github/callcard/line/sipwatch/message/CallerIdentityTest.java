package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentityTest {

    private static final String FROM = "From: \"Jane Doe\" <sip:+442079460123@provider.example>;tag=1";

    @Test
    void whereNobodyVouchesTheCallerIsWhomFromClaims() {
        CallerIdentity caller = caller(FROM);
        assertThat(caller.number()).isEqualTo("+442079460123");
        assertThat(caller.name()).isEqualTo("Jane Doe");
        assertThat(caller.called()).isEqualTo("1001");
        assertThat(caller.divertedFrom()).isEmpty();
        assertThat(caller.withheld()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "P-Asserted-Identity before From ! P-Asserted-Identity: <sip:+4722334455@pbx>",
                "tel: in P-Asserted-Identity ! P-Asserted-Identity: <tel:+4722334455>",
                "the first with a number of a list ! P-Asserted-Identity: <sip:anonymous@pbx>, <tel:+4722334455>, <tel:+1>",
                "the first with a number of several ! P-Asserted-Identity: <sip:pbx>~P-Asserted-Identity: tel:+4722334455",
                "P-Asserted-Identity before Remote-Party-ID"
                        + " ! Remote-Party-ID: <sip:99@pbx>~P-Asserted-Identity: <sip:+4722334455@pbx>",
                "Remote-Party-ID before From ! Remote-Party-ID: <sip:+4722334455@pbx>;party=calling;privacy=off;screen=yes",
                "Remote-Party-ID of the caller"
                        + " ! Remote-Party-ID: <sip:99@pbx>;party=called, <sip:+4722334455@pbx>;party=calling",
                "unreadable ones passed over ! P-Asserted-Identity: <<>~Remote-Party-ID: <sip:+4722334455@pbx>",
                "escapes ! P-Asserted-Identity: <sip:%2B4722334455@pbx>",
            })
    void theMostTrustedHeaderWithANumberCounts(String what, String fields) {
        assertThat(caller(FROM + "~" + fields).number()).as(what).isEqualTo("+4722334455");
    }

    @Test
    void fromMayHoldATelUri() {
        assertThat(caller("From: <tel:+4722334455>;tag=1").number()).isEqualTo("+4722334455");
    }

    @Test
    void aNameIsTakenFromTheNextHeaderThatHasOne() {
        assertThat(caller(FROM + "~P-Asserted-Identity: <tel:+4722334455>").name())
                .isEqualTo("Jane Doe");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "From: \"+4722334455\" <sip:trunk01@provider.example>;tag=1          ! +4722334455",
                "From: \"22 33 44 55\" <sip:trunk@provider.example>;tag=1            ! 22334455",
                "From: \"+4722334455\" <sip:1001@provider.example>;tag=1             ! +4722334455",
                "From: \"+4722334455\" <sip:1002@provider.example>;tag=1             ! 1002",
                "From: \"12\" <sip:trunk@provider.example>;tag=1                     ! trunk",
                "From: \"+4722334455\" <sip:anonymous@anonymous.invalid>;tag=1       ! ''",
            })
    void aNumberInPlaceOfTheNameCountsWhereTheUserPartIsATrunks(String from, String number) {
        assertThat(caller(from).number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "From: <sip:Sales%3A22000014@pbx>;tag=1                   ! 22000014 ! Sales !",
                "From: \"Sales: John\" <sip:22000014@pbx>;tag=1           ! 22000014 ! Sales ! John",
                "From: \"Sales:John Doe\" <sip:22000014@pbx>;tag=1        ! 22000014 ! Sales ! John Doe",
                "From: \"Sales:22000014\" <sip:22000014@pbx>;tag=1        ! 22000014 ! Sales !",
                "From: \"Support & Co: \" <sip:22000014@pbx>;tag=1        ! 22000014 !       ! Support & Co:",
                "From: \"10:30\" <sip:22000014@pbx>;tag=1                 ! 22000014 !       ! 10:30",
                "From: \"http://example.com\" <sip:22000014@pbx>;tag=1    ! 22000014 !       ! http://example.com",
                "From: <sip:22000014%3Asecret@pbx>;tag=1                  ! 22000014 !       !",
                "From: <sip:22000014:secret@pbx>;tag=1                    ! 22000014 !       !",
            })
    void aQueueBeforeTheCallerIsKeptApart(String from, String number, String queue, String name) {
        CallerIdentity caller = caller(from);
        assertThat(caller.number()).isEqualTo(number);
        assertThat(caller.queue()).isEqualTo(queue);
        assertThat(caller.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=1",
                "From: <sip:Anonymous@pbx>;tag=1",
                "From: <sip:restricted@pbx>;tag=1~P-Asserted-Identity: <sip:private@pbx>",
                "From: <sip:+4722334455@pbx>;tag=1~Privacy: id",
                "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>~P-Asserted-Identity: \"Jane\" <tel:+47223344>~Privacy: none;id",
                "From: <sip:+4722334455@pbx>;tag=1~Remote-Party-ID: <sip:+4722334455@pbx>;privacy=full",
            })
    void aCallerWhoIsHiddenStaysSo(String fields) {
        CallerIdentity caller = caller(fields);
        assertThat(caller.number()).isEmpty();
        assertThat(caller.name()).isNull();
        assertThat(caller.withheld()).isTrue();
    }

    @Test
    void aCallerWhomNobodyKnowsIsNotHidden() {
        assertThat(caller("From: \"Unknown\" <sip:unavailable@pbx>;tag=1").withheld())
                .isFalse();
        assertThat(caller("From: nonsense").withheld()).isFalse();
        assertThat(caller("From: <sip:+4722334455@pbx>~Privacy: none").number()).isEqualTo("+4722334455");
    }

    @Test
    void aCallerWithoutANumberMayHaveAName() {
        assertThat(caller("From: \"Reception\" <sip:pbx>;tag=1").name()).isEqualTo("Reception");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "Diversion: <sip:+4711@pbx>;reason=user-busy                                      ! +4711",
                "Diversion: <sip:+4722@pbx>;reason=no-answer, \"Desk\" <tel:+4711>;reason=user-busy ! +4711 +4722",
                "Diversion: <sip:+4722@pbx>~Diversion: <sip:+4711@pbx>                            ! +4711 +4722",
                "Diversion: ???                                                                    ! ''",
                "Diversion: <sip:anonymous@pbx>                                                    ! ''",
                "History-Info: <sip:+4711@pbx?Reason=SIP%3Bcause%3D302>;index=1, <sip:1001@pbx>;index=1.1 ! +4711",
                "History-Info: <sip:+4711@pbx>;index=1, <sip:1001@pbx;cause=486>;index=1.1;mp=1   ! +4711",
                "History-Info: <sip:+4711@pbx>;index=1, <sip:+4722@pbx>;index=1.1;mp=1, <sip:1@pbx>;index=1.2;mp=1.1 ! +4711 +4722",
                "History-Info: <sip:1001@pbx>;index=1, <sip:k7x@192.0.2.9>;index=1.1;rc=1         ! ''",
                "History-Info: <sip:9@pbx>;index=1, <sip:1001@pbx>;index=1.1;mp=1~Diversion: <sip:+4711@pbx> ! +4711",
            })
    void thoseWhoWereCalledBeforeAreToldTheFirstFirst(String fields, String numbers) {
        assertThat(caller(FROM + "~" + fields).divertedFrom().stream()
                        .map(Party::number)
                        .toList())
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
    }

    @Test
    void nothingThatNamesPeopleIsInItsText() {
        assertThat(caller(FROM).toString()).isEqualTo("known caller");
    }

    /** Header fields between tildes, beside a To. */
    private static CallerIdentity caller(String fields) {
        SipHeaders headers = SipHeaders.NONE.with("To", "<sip:1001@pbx>");
        for (String field : fields.split("~", -1)) {
            String[] parts = field.split(":", 2);
            headers = headers.with(parts[0], parts[1].strip());
        }
        return CallerIdentity.of(headers);
    }
}
