@NullMarked
package io.github.callcard.ui.signin;

import org.jspecify.annotations.NullMarked;
