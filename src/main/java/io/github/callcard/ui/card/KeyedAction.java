package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An action with the key that does it.
 *
 * @param key one character in upper case, empty where none was free
 */
record KeyedAction(CardAction action, String key) {

    /** The key of the button for the further actions. */
    static final String MORE = "M";

    /** Gives each action its key: that of its kind, or else the first letter of its label that is free. */
    static List<KeyedAction> of(List<CardAction> actions) {
        Set<String> taken = new HashSet<>(Set.of(MORE));
        for (ActionKind kind : ActionKind.values()) {
            taken.add(kind.key());
        }
        List<KeyedAction> keyed = new ArrayList<>();
        for (CardAction action : actions) {
            String own = action.kind().key();
            String key = own.isEmpty() ? free(action.label(), taken) : own;
            taken.add(key);
            keyed.add(new KeyedAction(action, key));
        }
        return keyed;
    }

    /** Gives actions that are chosen from a list their places as keys, from 1. */
    static List<KeyedAction> numbered(List<CardAction> choices) {
        List<KeyedAction> keyed = new ArrayList<>();
        for (CardAction choice : choices) {
            int place = keyed.size() + 1;
            keyed.add(new KeyedAction(choice, place <= 9 ? Integer.toString(place) : ""));
        }
        return keyed;
    }

    private static String free(String label, Set<String> taken) {
        return label.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'A' && letter <= 'Z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElse("");
    }

    boolean isFor(String typed) {
        return !key.isEmpty() && key.equals(typed.toUpperCase(Locale.ROOT));
    }

    /** The action among these that a typed character does. */
    static Optional<KeyedAction> find(List<KeyedAction> actions, String typed) {
        return actions.stream().filter(action -> action.isFor(typed)).findFirst();
    }
}
