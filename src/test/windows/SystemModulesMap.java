package jdk.internal.module;

/** As in a Java that jlink has not linked: no modules are known in advance. jlink writes its own in place of the old one. */
class SystemModulesMap {

    static SystemModules allSystemModules() {
        return null;
    }

    static SystemModules defaultSystemModules() {
        return null;
    }

    static String[] moduleNames() {
        throw new InternalError();
    }

    static String[] classNames() {
        throw new InternalError();
    }
}
