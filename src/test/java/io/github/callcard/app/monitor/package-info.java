@NullMarked
package io.github.callcard.app.monitor;

import org.jspecify.annotations.NullMarked;
