package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.doctor.NumberReport.Flaw;
import io.github.callcard.directory.doctor.NumberReport.Shared;
import io.github.callcard.directory.doctor.NumberReport.Twins;
import io.github.callcard.directory.doctor.NumberReport.Unusable;
import io.github.callcard.number.NationalFold;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examines the numbers of a directory and of calls. A million caller ids take some seconds: never on the calls thread. */
public final class NumberDoctor {

    /** Names are compared in pairs: beyond so many callers of one number it is no person's. */
    private static final int MOST_COMPARED = 20;

    private final Directory directory;
    private final NumberPlan plan;

    public NumberDoctor(Directory directory) {
        this.directory = directory;
        this.plan = directory.plan();
    }

    /**
     * Everything there is to say.
     *
     * @param leftOut the rows that did not become caller ids
     * @param calls the callers' numbers of calls as the lines delivered them; may be empty
     * @param dialled the numbers that the users dialled, from which the outside line is learned; may be empty
     */
    public NumberReport examine(List<LeftOut> leftOut, List<String> calls, List<String> dialled) {
        List<Shared> shared = shared();
        Recognition recognition = new CallsExamination(directory).of(calls, dialled);
        return new NumberReport(directory.size(), leftOut, unusable(), shared, twins(shared), recognition);
    }

    private List<Unusable> unusable() {
        List<Unusable> unusable = new ArrayList<>();
        for (int place = 0; place < directory.size(); place++) {
            CallerId caller = directory.get(place);
            Flaw flaw = flaw(caller.e164());
            if (flaw != null) {
                unusable.add(new Unusable(caller, flaw));
            }
        }
        return unusable;
    }

    private @Nullable Flaw flaw(long e164) {
        NationalFold other = NationalFold.of(e164);
        if (plan.isValid(e164) || (other.certain() && plan.isValid(other.e164()))) {
            return null;
        }
        if (!plan.atHome(e164).isEmpty()) {
            return Flaw.NO_CODE;
        }
        if (!plan.meanings(e164).isEmpty()) {
            return Flaw.SEVERAL_WAYS;
        }
        if (plan.countryCodeDigits(e164) == 0) {
            return Flaw.NO_COUNTRY;
        }
        if (!plan.isPossible(e164)) {
            return Flaw.WRONG_LENGTH;
        }
        return Flaw.UNUSED_RANGE;
    }

    private List<Shared> shared() {
        List<Shared> shared = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= directory.size(); next++) {
            if (next == directory.size()
                    || directory.get(next).e164() != directory.get(first).e164()) {
                if (next - first > 1) {
                    addShared(shared, first, next);
                }
                first = next;
            }
        }
        return shared;
    }

    private void addShared(List<Shared> shared, int first, int end) {
        Map<Long, CallerId> callers = new HashMap<>();
        List<CallerId> inOrder = new ArrayList<>();
        for (int place = first; place < end; place++) {
            CallerId caller = directory.get(place);
            long key = ((long) caller.contactId() << Integer.SIZE) + caller.personId();
            if (callers.putIfAbsent(key, caller) == null) {
                inOrder.add(caller);
            }
        }
        if (inOrder.size() > 1) {
            shared.add(new Shared(inOrder.getFirst().e164(), inOrder));
        }
    }

    /** One person twice: similar names behind one number, or the same name twice at one company. */
    private List<Twins> twins(List<Shared> shared) {
        List<Twins> twins = new ArrayList<>();
        for (Shared number : shared) {
            List<CallerId> callers = number.callers();
            for (int i = 0; i < Math.min(callers.size(), MOST_COMPARED); i++) {
                for (int j = 0; j < i; j++) {
                    addTwins(twins, callers.get(j), callers.get(i));
                }
            }
        }
        Map<String, CallerId> byName = new HashMap<>();
        for (int place = 0; place < directory.size(); place++) {
            CallerId caller = directory.get(place);
            if (!caller.isCompany() && caller.contactId() != 0) {
                CallerId known = byName.putIfAbsent(
                        caller.contactId() + " "
                                + PersonName.of(caller.personName()).key(),
                        caller);
                if (known != null && known.e164() != caller.e164()) {
                    addTwins(twins, known, caller);
                }
            }
        }
        return twins;
    }

    private static void addTwins(List<Twins> twins, CallerId one, CallerId other) {
        boolean persons = one.personId() != 0 && other.personId() != 0 && one.personId() != other.personId();
        if (persons && PersonName.of(one.personName()).resembles(PersonName.of(other.personName()))) {
            twins.add(new Twins(one, other));
        }
    }
}
