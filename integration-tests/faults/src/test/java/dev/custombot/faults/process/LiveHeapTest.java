package dev.custombot.faults.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The words of jcmd differ from JDK to JDK, and from collector to collector. */
class LiveHeapTest {

    @Test
    void generations() {
        assertThat(LiveHeap.used("""
                27063:
                 def new generation   total 78656K, used 2048K [0x00000000f0000000, 0x00000000f5550000)
                  eden space 69952K,  26% used [0x00000000f0000000, 0x00000000f1203198)
                 tenured generation   total 174784K, used 3072K [0x00000000f5550000, 0x0000000100000000)
                 Metaspace       used 8905K, committed 9088K, reserved 1114112K
                """)).isEqualTo(5);
    }

    @Test
    void generationsOfNewerJdks() {
        assertThat(LiveHeap.used("""
                27195:
                DefNew     total 78656K, used 2048K [0x00000000f0000000, 0x00000000f5550000)
                Tenured    total 174784K, used 3072K [0x00000000f5550000, 0x0000000100000000)
                """)).isEqualTo(5);
    }

    @Test
    void oneHeap() {
        assertThat(LiveHeap.used("garbage-first heap   total 262144K, used 12942K [0x00000000f0000000)")).isEqualTo(12);
        assertThat(LiveHeap.used("garbage-first heap   total reserved 262144K, committed 262144K, used 12942K [0x0)"))
                .isEqualTo(12);
    }

    @Test
    void nothingIsNotZero() {
        assertThatThrownBy(() -> LiveHeap.used("27312: the process has ended")).isInstanceOf(IllegalStateException.class);
    }
}
