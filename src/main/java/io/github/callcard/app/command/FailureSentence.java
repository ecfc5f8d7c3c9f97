package io.github.callcard.app.command;

import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.Sentence;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The sentence that a user is told when a command breaks on something that he or the system can mend. */
public final class FailureSentence {

    private FailureSentence() {}

    /** The sentence; empty for a fault of ours, of which a report needs the trace. */
    public static Optional<Sentence> of(Throwable problem) {
        return switch (problem) {
            case SentenceException e -> Optional.of(e.sentence());
            case ToolkitException e -> Optional.of(e.sentence());
            case InvalidPathException e -> Optional.of(of(e));
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case FileSystemException e -> Optional.of(of(e));
            case SocketException e ->
                Optional.of(Sentence.of(
                        "The network of this computer does not work ({0}); check that it has the address 127.0.0.1, and"
                                + " that its firewall allows that.",
                        reason(e)));
            case IOException e ->
                Optional.of(Sentence.of(
                        "Something could not be read or written ({0}); check the disk and the terminal, and try"
                                + " again.",
                        reason(e)));
            default -> Optional.empty();
        };
    }

    /** The sentence for a text that cannot be the name of a file on this system. */
    public static Sentence of(InvalidPathException e) {
        return of(e, System.getProperty("os.name", ""));
    }

    /**
     * Java cannot name a file with letters that are not English where the language setting has only English ones. On Windows it
     * is given its arguments in the computer's code page, with question marks for what that lacks.
     */
    public static Sentence of(InvalidPathException e, String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows")
                ? Sentence.of(
                        "\"{0}\" cannot be the name of a file here; where a letter became a question mark, the code page of this"
                                + " computer lacks it: choose a folder whose name has only common letters.",
                        e.getInput())
                : Sentence.of(
                        "\"{0}\" cannot be the name of a file here; where it has letters that are not English, set the environment"
                                + " variable LC_ALL to a language with UTF-8, such as C.UTF-8, and start Callcard again.",
                        e.getInput());
    }

    private static Sentence of(FileSystemException e) {
        Object why = switch (e) {
            case AccessDeniedException denied -> Sentence.of("you may not");
            case NoSuchFileException missing -> Sentence.of("its folder or the file itself is missing");
            case FileAlreadyExistsException other -> Sentence.of("something else has this name");
            case NotDirectoryException file -> Sentence.of("it is not a folder");
            default -> reason(e);
        };
        return Sentence.of(
                "{0} cannot be used ({1}); choose another file or folder.", String.valueOf(e.getFile()), why);
    }

    private static Object reason(IOException e) {
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null || message.isBlank() ? Sentence.of("the system gives no reason") : message;
    }
}
