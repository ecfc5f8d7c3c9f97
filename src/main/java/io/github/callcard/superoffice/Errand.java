package io.github.callcard.superoffice;

/**
 * What a request is about, in the words of its refusal.
 *
 * @param deed what the user may not do: completes "does not allow this user to …"
 * @param thing what is not there: completes "there is no …"; empty where a missing page means that SuperOffice is not
 *     there at all
 */
public record Errand(String deed, String thing) {

    static final Errand CALLER_IDS = new Errand("read caller ids", "");

    static Errand ofSelection(int selection) {
        return new Errand("read selection " + selection, "selection " + selection);
    }
}
