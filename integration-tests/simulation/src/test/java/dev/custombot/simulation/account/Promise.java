package dev.custombot.simulation.account;

/** What must be true after every event, and at the end: by these names the guide says what each of them is, and what stands behind it. */
public enum Promise {

    NOTHING_IS_NOWHERE("NothingIsNowhere"),
    NO_REPLY_TWICE("NoReplyTwice"),
    NO_MIXTURE_OF_RUNS("NoMixtureOfRuns"),
    NO_INVERSION(
            "NoInversion"),
    PLAN_IS_KEPT("PlanIsKept"),
    ONE_CHANGE_PER_MESSAGE("OneChangePerMessage"),
    CHOICE_IS_WHAT_WAS_SHOWN(
            "ChoiceIsWhatWasShown"),
    EVERYTHING_ENDS("EverythingEnds"),
    BOUNDED_MEMORY("BoundedMemory");

    private final String title;

    Promise(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
