@NullMarked
package io.github.callcard.app;

import org.jspecify.annotations.NullMarked;
