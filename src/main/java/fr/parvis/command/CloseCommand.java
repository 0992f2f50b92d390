package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import picocli.CommandLine.Command;

/// `parvis close ID`: ends a consultation.
@Command(name = "close", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CloseCommand extends Lifecycle {

    @Override
    void move(Consultations consultations, String id, String by) {
        consultations.close(id, by);
    }
}
