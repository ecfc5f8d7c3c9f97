package io.github.callcard.app.window;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.PastCall;
import java.util.List;

/**
 * Takes what lines say of themselves to where it is shown. What becomes of calls does not change the status; what is said of lines
 * does.
 *
 * @param status shows anew how everything stands
 * @param colleagues called when the lines of colleagues may have changed
 * @param past takes the calls that were over when a line heard of them
 */
record LineNews(Runnable status, Runnable colleagues, CallsWhileOff past) implements LineListener {

    @Override
    public void onEvent(LineEvent event) {
        if (!(event instanceof LineEvent.OfCall)) {
            status.run();
        }
    }

    @Override
    public void onNews(Line line) {
        status.run();
        colleagues.run();
    }

    @Override
    public void onPast(List<PastCall> calls) {
        past.add(calls);
    }
}
