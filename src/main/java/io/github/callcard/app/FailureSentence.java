package io.github.callcard.app;

import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;

/** The sentence that a user is told when a command breaks on something that he or the system can mend. */
final class FailureSentence {

    private FailureSentence() {}

    /** The sentence; empty for a fault of ours, of which a report needs the trace. */
    static Optional<String> of(Throwable problem) {
        return switch (problem) {
            case SentenceException e -> Optional.ofNullable(e.getMessage());
            case ToolkitException e -> Optional.ofNullable(e.getMessage());
            case InvalidPathException e -> Optional.of(of(e));
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case FileSystemException e -> Optional.of(of(e));
            case SocketException e ->
                Optional.of("The network of this computer does not work (" + reason(e)
                        + "); see whether it has the address 127.0.0.1, and ask its firewall.");
            case IOException e ->
                Optional.of("Something could not be read or written (" + reason(e)
                        + "); see whether disk and terminal are there, and try again.");
            default -> Optional.empty();
        };
    }

    /** Where the language setting has no letters but English ones, Java cannot name a file that has others. */
    static String of(InvalidPathException e) {
        return "\"" + e.getInput()
                + "\" cannot be the name of a file here; where it has letters that are not English, set"
                + " the environment variable LC_ALL to a language with UTF-8, such as C.UTF-8, and start Callcard again.";
    }

    private static String of(FileSystemException e) {
        String why = switch (e) {
            case AccessDeniedException denied -> "you may not";
            case NoSuchFileException missing -> "its folder or the file itself is missing";
            case FileAlreadyExistsException other -> "something else has this name";
            case NotDirectoryException file -> "it is no folder";
            default -> reason(e);
        };
        return e.getFile() + " cannot be used (" + why + "); choose another file or folder.";
    }

    private static String reason(IOException e) {
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null || message.isBlank() ? "the system gives no reason" : message;
    }
}
