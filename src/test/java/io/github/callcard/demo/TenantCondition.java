package io.github.callcard.demo;

/** The state of the stand-in's tenant. */
public enum TenantCondition {
    RUNNING,
    /** Its Web API is not to be asked. */
    MAINTENANCE,
    /** It is at another address than the one that was told at sign-in. */
    MOVED
}
