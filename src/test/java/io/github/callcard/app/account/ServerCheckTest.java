package io.github.callcard.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.account.ServerCheck.Step;
import io.github.callcard.app.account.ServerCheck.Subject;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.Behaviour;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.StandIn;
import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
    }

    @Test
    void whenAllIsWellEachStepSaysSo() throws Exception {
        List<Step> heard = new ArrayList<>();

        List<Step> steps = new ServerCheck(basic(server.address().toString()), with("demo")).run(heard::add);

        assertThat(steps)
                .extracting(Step::subject)
                .containsExactly(Subject.SERVER, Subject.SIGN_IN, Subject.CALLER_IDS);
        assertThat(steps).allMatch(Step::passed);
        assertThat(steps.getFirst().sentence())
                .asString()
                .startsWith("SuperOffice ")
                .contains(server.address().toString());
        assertThat(steps.getLast().sentence()).asString().containsPattern("[1-9][\\d,]* numbers");
        assertThat(heard).isEqualTo(steps);
    }

    @Test
    void aWrongAddressIsToldFromAWrongPassword() throws Exception {
        Step address = last(new ServerCheck(basic("http://127.0.0.1:1/"), with("demo")));
        assertThat(address.subject()).isEqualTo(Subject.SERVER);
        assertThat(address.passed()).isFalse();

        Step password = last(new ServerCheck(basic(server.address().toString()), with("wrong")));
        assertThat(password.subject()).isEqualTo(Subject.SIGN_IN);
        assertThat(password.passed()).isFalse();
        assertThat(password.sentence()).asString().contains("refused the sign-in");
    }

    @Test
    void anAddressThatIsNoneIsAStepThatFailed() throws Exception {
        Step step = last(new ServerCheck(basic("crm example.com"), with("demo")));

        assertThat(step.subject()).isEqualTo(Subject.SERVER);
        assertThat(step.passed()).isFalse();
        assertThat(step.sentence()).asString().startsWith("\"crm example.com\" is not a web address;");
    }

    @Test
    void aPasswordThatCannotBeSentIsAStepThatSaysWhy() throws Exception {
        Step step = last(new ServerCheck(basic(server.address().toString()), with("two\nlines")));

        assertThat(step.subject()).isEqualTo(Subject.SIGN_IN);
        assertThat(step.sentence())
                .asString()
                .isEqualTo("The password contains a line break or another control character; enter it again.");
    }

    @Test
    void aPasswordThatIsNowhereIsAStepOfItsOwn() throws Exception {
        Step step = last(new ServerCheck(basic(server.address().toString()), TestSurroundings.bare()));

        assertThat(step.subject()).isEqualTo(Subject.SIGN_IN);
        assertThat(step.sentence()).asString().contains("password").contains("is missing");
    }

    @Test
    void anUnencryptedAddressIsNotTriedUnlessAccepted() throws Exception {
        Step step = last(new ServerCheck(basic("http://crm.example.com/"), with("demo")));

        assertThat(step.subject()).isEqualTo(Subject.SERVER);
        assertThat(step.sentence()).asString().contains("is not encrypted");
    }

    @Test
    void aServerThatFailsFailsTheLastStep() throws Exception {
        server.behave(Behaviour.FAILING);

        Step step = last(new ServerCheck(basic(server.address().toString()), with("demo")));

        assertThat(step.subject()).isEqualTo(Subject.CALLER_IDS);
        assertThat(step.passed()).isFalse();
    }

    @Test
    void onlineNobodyIsSignedInUntilTheyWere() throws Exception {
        ServerSettings settings = new ServerSettings(
                online.address().toString(),
                false,
                SignIn.ONLINE,
                null,
                null,
                null,
                null,
                null,
                new OnlineSettings(OnlineStandIn.CLIENT_ID, OnlineStandIn.TENANT),
                List.of());

        List<Step> steps = new ServerCheck(settings, with("")).run();

        assertThat(steps.getFirst().sentence()).asString().startsWith("SuperOffice Online answers");
        assertThat(steps.getLast().subject()).isEqualTo(Subject.SIGN_IN);
        assertThat(steps.getLast().passed()).isFalse();
    }

    private static Step last(ServerCheck check) throws InterruptedException {
        return check.run().getLast();
    }

    private static ServerSettings basic(String url) {
        return new ServerSettings(url, false, SignIn.BASIC, "demo", null, null, null, null, null, List.of());
    }

    private static Surroundings with(String password) {
        return TestSurroundings.bare().withVariable("CALLCARD_PASSWORD", password);
    }
}
