package dev.custombot.message;

import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** A rule that holds for arbitrary contents of every type. */
@Domain(Contents.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
abstract class EveryContent {

    abstract void holds(RichContent content, Random random) throws Exception;

    @Property
    void quickReply(@ForAll QuickReply content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void listPicker(@ForAll ListPicker content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void template(@ForAll Template content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void timePicker(@ForAll TimePicker content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void richLink(@ForAll RichLink content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void form(@ForAll Form content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void payment(@ForAll Payment content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void app(@ForAll App content, @ForAll Random random) throws Exception {
        holds(content, random);
    }

    @Property
    void signIn(@ForAll SignIn content, @ForAll Random random) throws Exception {
        holds(content, random);
    }
}
