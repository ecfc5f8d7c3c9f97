package io.github.callcard.ui.card;

import java.util.List;
import javafx.scene.input.KeyEvent;

/** The keys of an open menu: arrows and Enter, each action's own, Escape. Belongs to the JavaFX thread. */
final class MenuKeys {

    private static final int NONE = -1;

    private final Runnable close;
    private List<MenuRow> rows = List.of();
    private int chosen = NONE;

    MenuKeys(Runnable close) {
        this.close = close;
    }

    void use(List<MenuRow> newRows) {
        rows = newRows;
        chosen = NONE;
    }

    /** Takes a key; false where it means nothing to the menu. */
    boolean take(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return type(event.getCharacter());
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER, SPACE -> press();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean type(String character) {
        boolean mine = false;
        for (MenuRow row : rows) {
            if (row.keyed().isFor(character)) {
                mine = true;
                if (!row.isDisabled()) {
                    row.fire();
                    break;
                }
            }
        }
        return mine;
    }

    /** To the next row that can be pressed, round the ends. */
    private void step(int by) {
        int place = chosen;
        for (int i = 0; i < rows.size(); i++) {
            place = place == NONE && by < 0 ? rows.size() - 1 : Math.floorMod(place + by, rows.size());
            if (!rows.get(place).isDisabled()) {
                chosen = place;
                break;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).choose(i == chosen);
        }
    }

    private void press() {
        if (chosen != NONE) {
            rows.get(chosen).fire();
        }
    }
}
