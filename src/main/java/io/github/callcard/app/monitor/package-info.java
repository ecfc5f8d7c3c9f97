/** The parts with windows or without: lines, directory and calls, made from the settings and anew when they change. */
@NullMarked
package io.github.callcard.app.monitor;

import org.jspecify.annotations.NullMarked;
