package io.github.callcard.superoffice.crm;

/**
 * The user who is signed in, as SuperOffice knows him. All texts are cleaned and may be empty.
 *
 * @param associateId 0 where it is not said
 * @param tenant the identifier of the database, which is the tenant's online
 */
public record CurrentUser(int associateId, String userName, String fullName, String tenant) {

    /** True when an activity is this user's own, by whichever of its words for the owner. */
    public boolean is(ColleagueCall.Owner owner) {
        return is(owner.id(), Integer.toString(associateId)) || is(owner.id(), userName) || is(owner.name(), fullName);
    }

    private static boolean is(String one, String own) {
        return !own.isEmpty() && one.equalsIgnoreCase(own);
    }
}
