package fr.parvis.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version written in the jar; run from the classes alone, there is none to tell.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Parvis " + Objects.requireNonNullElse(version, "(sources)")};
    }
}
