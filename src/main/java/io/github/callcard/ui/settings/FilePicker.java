package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the user pick a file that is there. */
@FunctionalInterface
interface FilePicker {

    /**
     * Waits for the user, as the system's own window does.
     *
     * @param current what is chosen now, as a text that may be none
     * @return empty where nothing was picked
     */
    Optional<Path> pick(@Nullable Window owner, String current);

    /** The system's own window; it opens beside the current file. */
    static FilePicker ofSystem(Words words) {
        return (owner, current) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.say("file.pick"));
            folderOf(current).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            File picked = chooser.showOpenDialog(owner);
            return Optional.ofNullable(picked).map(File::toPath);
        };
    }

    private static Optional<Path> folderOf(String file) {
        try {
            return file.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Path.of(file.strip()).getParent()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
