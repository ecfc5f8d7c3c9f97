package io.github.callcard.demo;

/** How the stand-in's tenant is doing. */
public enum TenantCondition {
    RUNNING,
    /** Its Web API is not to be asked. */
    MAINTENANCE,
    /** It is at another address than the one that was told at sign-in. */
    MOVED
}
