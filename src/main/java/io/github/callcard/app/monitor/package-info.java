/** What runs with windows and without: lines, directory and calls, made from the settings and made anew when those change. */
@NullMarked
package io.github.callcard.app.monitor;

import org.jspecify.annotations.NullMarked;
