@NullMarked
package io.github.callcard.app.process;

import org.jspecify.annotations.NullMarked;
