package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;

/**
 * A person, or else a company, by its key in SuperOffice.
 *
 * @param personId 0 for a company
 * @param contactId 0 for a person, whatever company they belong to
 */
record PartyKey(int personId, int contactId) {

    static PartyKey of(CallerId caller) {
        return of(caller.personId(), caller.contactId());
    }

    static PartyKey of(CrmTarget target) {
        return of(target.personId(), target.contactId());
    }

    private static PartyKey of(int personId, int contactId) {
        return new PartyKey(personId, personId > 0 ? 0 : contactId);
    }
}
