package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnexpectedEndsTest {

    /** A function of the C library that calls back. */
    interface Sorting extends Library {

        void qsort(Pointer elements, NativeLong count, NativeLong size, Comparison comparison);

        interface Comparison extends Callback {
            int compare(Pointer one, Pointer other);
        }
    }

    private final Logger log = (Logger) LoggerFactory.getLogger(UnexpectedEnds.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Callback.UncaughtExceptionHandler before = Native.getCallbackExceptionHandler();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
        log.setLevel(Level.ERROR);
        log.setAdditive(false);
    }

    @AfterEach
    void putBack() {
        Native.setCallbackExceptionHandler(before);
        log.detachAppender(said);
        log.setLevel(null);
        log.setAdditive(true);
    }

    /** A library gets a zero and goes on. */
    @Test
    void whatACallbackThrowsIsInTheLog() {
        UnexpectedEnds.logCallbacks();
        Sorting.Comparison broken = (one, other) -> {
            throw new IllegalStateException("not comparable");
        };

        try (Memory two = new Memory(2)) {
            Native.load(Platform.C_LIBRARY_NAME, Sorting.class)
                    .qsort(two, new NativeLong(2), new NativeLong(1), broken);
        }

        assertThat(said.list)
                .singleElement()
                .extracting(event -> event.getThrowableProxy().getMessage())
                .isEqualTo("not comparable");
    }
}
