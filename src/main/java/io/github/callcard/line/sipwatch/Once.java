package io.github.callcard.line.sipwatch;

/** Runs something the first time only. On one thread. */
final class Once implements Runnable {

    private final Runnable what;
    private boolean done;

    Once(Runnable what) {
        this.what = what;
    }

    @Override
    public void run() {
        if (!done) {
            done = true;
            what.run();
        }
    }
}
