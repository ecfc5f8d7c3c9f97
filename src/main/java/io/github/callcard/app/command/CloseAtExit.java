package io.github.callcard.app.command;

/**
 * Closes what watches lines, also when the process is told to end by a signal: a phone that rings must go on ringing when
 * we leave, and only a line that signs off leaves it alone.
 */
final class CloseAtExit implements AutoCloseable {

    private final Runnable closing;
    private final Thread hook;

    private CloseAtExit(Runnable closing) {
        this.closing = closing;
        this.hook = new Thread(closing, "sign-off");
    }

    /** @param lines something whose {@code close} may be called twice */
    static <T extends AutoCloseable> CloseAtExit of(T lines) {
        CloseAtExit signOff = new CloseAtExit(() -> close(lines));
        Runtime.getRuntime().addShutdownHook(signOff.hook);
        return signOff;
    }

    private static void close(AutoCloseable lines) {
        try {
            lines.close();
        } catch (Exception e) {
            throw new IllegalStateException("the lines could not be signed off", e);
        }
    }

    @Override
    public void close() {
        closing.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, which is what it is for.
            return;
        }
    }
}
