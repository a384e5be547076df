package org.homeroom.counting;

import jakarta.faces.component.UIComponent;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Counts the components of a page that has been written. */
public class CountingPhase implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        Counts.add(counts -> counts.components += in(event.getFacesContext().getViewRoot()));
    }

    private static int in(UIComponent component) {
        int all = 1;
        for (var inside = component.getFacetsAndChildren(); inside.hasNext();) {
            all += in(inside.next());
        }
        return all;
    }
}
