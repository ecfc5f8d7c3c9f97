package io.github.callcard.activity;

import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.WebApi;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Logs one call after the other until it is killed, and says of each that it was taken over, or why it was given up. */
final class ActivityProgram {

    private ActivityProgram() {}

    /** Arguments: the server's address, the ledger's path and the first call's number. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        WebApi web = ActivityServer.web(ServerAddress.of(arguments[0]));
        ActivityLog log = ActivityServer.log(web, Path.of(arguments[1]));
        log.start();
        for (int call = Integer.parseInt(arguments[2]); ; call++) {
            String marker = ActivityServer.call(call).marker();
            boolean[] said = {false};
            log.log(ActivityServer.call(call), progress -> {
                if (progress.state() == LogProgress.State.REFUSED) {
                    out.println("refused " + marker + ": " + progress.why().orElseThrow());
                    out.flush();
                } else if (progress.state() != LogProgress.State.SENDING && !said[0]) {
                    // The first word comes before it is noted, the second afterwards.
                    said[0] = true;
                    out.println(marker);
                    out.flush();
                }
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }
}
