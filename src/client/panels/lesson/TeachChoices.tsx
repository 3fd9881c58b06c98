import { FileText, Smartphone, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import { citizensOf, type Plan, SIDES_TAKEN } from './plan.ts';
import { useLesson } from './useLesson.ts';

type Given = { plan: Plan; wish: (change: Partial<Plan>) => void };

/** How a lesson is played: minutes, devices, offices, sides, size. All of it has a good answer already. */
export function TeachChoices({ plan, wish }: Given) {
  const { w } = useLesson();
  return (
    <div className="teach-choices">
      <Choice
        name="minutes"
        legend={w('minutes')}
        value={`${plan.minutes}`}
        options={['45', '90'].map((id) => ({ id, name: w(`minutes${id}`) }))}
        choose={(id) => wish({ minutes: id === '90' ? 90 : 45 })}
      />
      <Choice
        name="devices"
        legend={w('devices')}
        value={plan.devices}
        options={Object.entries(DEVICES).map(([id, sign]) => ({ id, name: w(`device.${id}`), sign }))}
        {...(plan.devices === 'team' && { more: w('deviceTeam') })}
        choose={(id) => wish({ devices: id === 'none' || id === 'team' ? id : 'each' })}
      />
      <Choice
        name="offices"
        legend={w('offices')}
        value={plan.offices}
        options={[
          { id: 'leads', name: w('officesLeads') },
          { id: 'all', name: w('officesAll') },
        ]}
        choose={(id) => wish({ offices: id === 'all' ? 'all' : 'leads' })}
      />
      <Choice
        name="taken"
        legend={w('taken')}
        value={plan.taken}
        options={SIDES_TAKEN.map((id) => ({ id, name: w(`takenBy.${id}`) }))}
        choose={(id) => wish({ taken: SIDES_TAKEN.find((one) => one === id) ?? 'both' })}
      />
      <label className="field">
        {w('size')}
        <input
          type="number"
          min={2}
          max={40}
          value={plan.size}
          onChange={(event) => wish({ size: Math.min(40, Math.max(2, Math.round(Number(event.target.value)) || 2)) })}
        />
        <small>{w('sizeHint', { offices: plan.size - citizensOf(plan), citizens: citizensOf(plan) })}</small>
      </label>
    </div>
  );
}

const DEVICES: Record<'each' | 'team' | 'none', ReactNode> = {
  each: <Smartphone aria-hidden="true" />,
  team: <Users aria-hidden="true" />,
  none: <FileText aria-hidden="true" />,
};
