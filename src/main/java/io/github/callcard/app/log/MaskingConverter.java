package io.github.callcard.app.log;

import static io.github.callcard.app.log.LogMask.masked;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** Masks what the log's messages and exceptions say, whoever made them. */
public final class MaskingConverter extends CompositeConverter<ILoggingEvent> {

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return VisibleText.lines(masked(text));
    }
}
