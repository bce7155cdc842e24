package kotlin.coroutines;

/** Stands for the last parameter that the Kotlin compiler gives to a suspend function. */
public interface Continuation<T> {

    void resumeWith(Object result);
}
