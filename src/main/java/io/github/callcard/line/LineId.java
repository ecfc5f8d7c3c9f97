package io.github.callcard.line;

/**
 * Names a line across restarts.
 *
 * @param provider the kind of line as settings name it, such as {@code sip}
 * @param name unique within the provider, such as {@code 1001@cti.test}
 */
public record LineId(String provider, String name) {

    @Override
    public String toString() {
        return provider + ":" + name;
    }
}
