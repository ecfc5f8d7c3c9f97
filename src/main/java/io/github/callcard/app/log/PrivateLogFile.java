package io.github.callcard.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import io.github.callcard.os.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/** The log's files, which nobody but the user may read; Logback by itself makes them readable for everybody. */
public final class PrivateLogFile extends RollingFileAppender<ILoggingEvent> {

    /** At the start, and whenever a full file made room for the next. */
    @Override
    public void openFile(String file) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        Path folder = path.getParent();
        if (folder != null) {
            PrivateFiles.createFolders(folder);
        }
        PrivateFiles.open(path).close();
        super.openFile(file);
    }
}
