@NullMarked
package io.github.callcard.ui;

import org.jspecify.annotations.NullMarked;
