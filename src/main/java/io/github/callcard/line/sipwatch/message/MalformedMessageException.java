package io.github.callcard.line.sipwatch.message;

/** Bytes that are no SIP message. The message is one sentence for the log, without anything that names a person. */
public class MalformedMessageException extends Exception {

    MalformedMessageException(String sentence) {
        super(sentence);
    }
}
