package io.github.callcard.line.tapi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests beside a simulated telephone service, in which nothing may be left behind. */
@ExtendWith(WithSimulator.class)
abstract class TapiTest {

    Simulator simulator;
    TapiProbe probe;

    @BeforeEach
    void aTelephoneService() throws Exception {
        simulator = Simulator.load();
        probe = new TapiProbe(simulator);
    }

    @AfterEach
    void leavesNothingBehind() throws Exception {
        probe.stop();
        simulator.assertNothingLeft();
    }
}
