package io.github.callcard.superoffice;

/**
 * What a request is about, in the words of its refusal.
 *
 * @param action what the user may not do: completes "does not allow this user to …"
 * @param thing what is not there: completes "there is no …"; empty where a missing page means that SuperOffice is not
 *     there at all
 */
public record RequestPurpose(String action, String thing) {

    static final RequestPurpose CALLER_IDS = new RequestPurpose("read caller ids", "");

    static RequestPurpose ofSelection(int selection) {
        return new RequestPurpose("read selection " + selection, "selection " + selection);
    }
}
